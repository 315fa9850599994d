/** Every screen but the lock, and what surrounds them. One file of its own, which is read once the lock is painted. */
import "../lib/otherWords";
import type { Table } from "../lib/screens";
import Account from "./account/Account.svelte";
import Envelope from "./account/Envelope.svelte";
import Agreement from "./agreement/Agreement.svelte";
import Sign from "./agreement/Sign.svelte";
import Restore from "./backup/Restore.svelte";
import DriveAlong from "./between/DriveAlong.svelte";
import DriveAlongs from "./between/DriveAlongs.svelte";
import HandOver from "./between/HandOver.svelte";
import Pause from "./between/Pause.svelte";
import ReviewDate from "./between/ReviewDate.svelte";
import Bump from "./bump/Bump.svelte";
import Playbook from "./bump/Playbook.svelte";
import Playbooks from "./bump/Playbooks.svelte";
import AskAgain from "./gate/AskAgain.svelte";
import Choose from "./gate/Choose.svelte";
import Gate from "./gate/Gate.svelte";
import ChangePassphrase from "./keys/ChangePassphrase.svelte";
import Lesson from "./lesson/Lesson.svelte";
import Lessons from "./lesson/Lessons.svelte";
import Licence from "./licence/Licence.svelte";
import SelfCheck from "./licence/SelfCheck.svelte";
import Network from "./network/Network.svelte";
import Own from "./own/Own.svelte";
import OwnNetwork from "./own/OwnNetwork.svelte";
import OwnSetting from "./own/OwnSetting.svelte";
import ChildPage from "./paper/ChildPage.svelte";
import PaperScreen from "./paper/PaperScreen.svelte";
import FamilyRecord from "./record/Record.svelte";
import Review from "./review/Review.svelte";
import Settings from "./settings/Settings.svelte";
import Recovery from "./start/Recovery.svelte";
import Trouble from "./start/Trouble.svelte";
import Welcome from "./start/Welcome.svelte";
import Today from "./today/Today.svelte";
import Permit from "./walk/Permit.svelte";
import Walk from "./walk/Walk.svelte";

export { default as Sidebar } from "../lib/ui/Sidebar.svelte";
export { default as Crisis } from "./crisis/Crisis.svelte";
export { default as Foot } from "./start/Foot.svelte";
export { entries, entryOf, pick } from "./start/navigation";
export { goToStarted } from "./today/startedAbout";

export const screens = {
  welcome: Welcome,
  trouble: Trouble,
  today: Today,
  recovery: Recovery,
  settings: Settings,
  restore: Restore,
  choose: Choose,
  passphrase: ChangePassphrase,
  network: Network,
  gate: Gate,
  askAgain: AskAgain,
  lessons: Lessons,
  lesson: Lesson,
  account: Account,
  agreement: Agreement,
  sign: Sign,
  walk: Walk,
  envelope: Envelope,
  permit: Permit,
  review: Review,
  reviewDate: ReviewDate,
  driveAlongs: DriveAlongs,
  driveAlong: DriveAlong,
  pause: Pause,
  handOver: HandOver,
  playbooks: Playbooks,
  playbook: Playbook,
  bump: Bump,
  own: Own,
  ownNetwork: OwnNetwork,
  ownSetting: OwnSetting,
  paper: PaperScreen,
  childPage: ChildPage,
  record: FamilyRecord,
  licence: Licence,
  selfCheck: SelfCheck,
} satisfies Omit<Table, "lock">;
