//! The one table of commands. The shell makes a doorway of each line, the bindings and the permission file are
//! generated from it, and the tests go through it.

/// Calls `$with!` with one line a command: `name(input) -> output = use case, access;`. `reads` changes nothing;
/// after `writes` the interface asks for the overview again; `saves` makes a [`File`](crate::ports::File), and the
/// doorway asks where to keep it while others use the desk; `loads` takes a file, and the doorway asks which in the same
/// way; `folders` takes a folder, and `finds` a backup, which the doorway brings here from where it lies; `draws` makes a
/// paper and `sends` something to show, and both take the desk only while that is gathered; `apart` needs no desk and
/// `beside` only the desktop, so they never wait for one.
#[macro_export]
macro_rules! command_table {
    ($with:ident) => {
        $with! {
            state(()) -> $crate::start::AppState = $crate::start::state, reads;
            strength($crate::start::StrengthOf) -> $crate::start::Strength = $crate::start::strength, apart;
            create_family($crate::start::NewFamily) -> $crate::overview::Overview = $crate::start::create, writes;
            unlock($crate::start::Unlock) -> $crate::overview::Overview = $crate::start::unlock, writes;
            lock(()) -> $crate::start::AppState = $crate::start::lock, reads;
            stay_awake(()) -> () = $crate::start::stay_awake, reads;
            show_recovery_key(()) -> $crate::start::RecoveryShown = $crate::start::show, reads;
            save_recovery_key(()) -> bool = $crate::start::file, saves;
            confirm_recovery_key($crate::start::RecoveryConfirm) -> $crate::overview::Overview = $crate::start::confirm, writes;
            leave_recovery_key(()) -> () = $crate::start::leave, reads;
            keys(()) -> $crate::keys::KeysView = $crate::keys::keys, reads;
            change_passphrase($crate::keys::ChangePassphrase) -> $crate::keys::KeysView = $crate::keys::change_passphrase, writes;
            renew_recovery_key($crate::keys::RenewRecoveryKey) -> $crate::start::RecoveryShown = $crate::keys::renew_recovery_key, reads;
            switch_keyring($crate::keys::SwitchKeyring) -> $crate::keys::KeysView = $crate::keys::switch_keyring, writes;
            destroy_older_backups(()) -> $crate::keys::KeysView = $crate::keys::destroy_older_backups, writes;
            overview(()) -> $crate::overview::Overview = $crate::overview::overview, reads;
            undo(()) -> () = $crate::undo::undo, writes;
            redo(()) -> () = $crate::undo::redo, writes;
            save_guardian($crate::family::SaveGuardian) -> $crate::overview::Overview = $crate::family::save_guardian, writes;
            save_child($crate::family::SaveChild) -> $crate::overview::Overview = $crate::family::save_child, writes;
            save_lock($crate::family::SaveLock) -> $crate::overview::Overview = $crate::family::save_lock, writes;
            networks($crate::gate::OfChild) -> Vec<$crate::gate::NetworkCard> = $crate::gate::networks, reads;
            network($crate::network::OfNetwork) -> $crate::network::NetworkPage = $crate::network::network, reads;
            ask_gate($crate::gate::AskGate) -> $crate::gate::GateView = $crate::gate::ask, reads;
            add_account($crate::gate::AddAccount) -> $crate::account::AccountView = $crate::gate::add_account, writes;
            ask_gate_again($crate::gate::AskAgain) -> $crate::account::AccountView = $crate::gate::ask_again, writes;
            account($crate::account::OfAccount) -> $crate::account::AccountView = $crate::account::account, reads;
            lessons($crate::gate::OfChild) -> Vec<$crate::lesson::LessonLine> = $crate::lesson::lessons, reads;
            lesson($crate::lesson::OfLesson) -> $crate::lesson::LessonView = $crate::lesson::lesson, reads;
            do_lesson($crate::lesson::DoLesson) -> Vec<$crate::lesson::LessonLine> = $crate::lesson::do_lesson, writes;
            agreement($crate::account::OfAccount) -> $crate::agreement::AgreementView = $crate::agreement::agreement, reads;
            save_agreement($crate::agreement::SaveTerms) -> $crate::agreement::AgreementView = $crate::agreement::save, writes;
            sign_agreement($crate::agreement::SignAgreement) -> $crate::agreement::AgreementView = $crate::agreement::sign, writes;
            change_agreement($crate::account::OfAccount) -> $crate::agreement::AgreementView = $crate::agreement::change, writes;
            walk($crate::walk::OfWalk) -> $crate::walk::WalkView = $crate::walk::walk, reads;
            walk_setting($crate::walk::WalkSetting) -> $crate::walk::WalkView = $crate::walk::walk_setting, writes;
            answer_policy($crate::walk::AnswerPolicy) -> $crate::walk::WalkView = $crate::walk::answer_policy, writes;
            seal_envelope($crate::envelope::SealEnvelope) -> $crate::account::AccountView = $crate::envelope::seal, writes;
            open_envelope($crate::envelope::OpenEnvelope) -> $crate::envelope::Opened = $crate::envelope::open, writes;
            copy_password(()) -> $crate::envelope::Copied = $crate::envelope::copy, reads;
            hide_password($crate::account::OfAccount) -> $crate::account::AccountView = $crate::envelope::hide, reads;
            issue_permit($crate::permit::IssuePermit) -> $crate::account::AccountView = $crate::permit::issue, writes;
            review($crate::gate::OfChild) -> $crate::review::ReviewView = $crate::review::review, reads;
            begin_review($crate::review::BeginReview) -> $crate::review::ReviewView = $crate::review::begin_review, writes;
            answer_question($crate::review::AnswerQuestion) -> $crate::review::ReviewView = $crate::review::answer_question, writes;
            save_decisions($crate::review::SaveDecisions) -> $crate::review::ReviewView = $crate::review::save_decisions, writes;
            hold_review($crate::review::HoldReview) -> $crate::review::ReviewView = $crate::review::hold_review, writes;
            look_back_alone($crate::review::OfReview) -> $crate::review::ReviewView = $crate::review::look_back_alone, writes;
            stop_review($crate::review::OfReview) -> $crate::review::ReviewView = $crate::review::stop_review, writes;
            call_review($crate::between::CallReview) -> $crate::overview::Overview = $crate::between::call_review, writes;
            move_review($crate::between::MoveReview) -> $crate::overview::Overview = $crate::between::move_review, writes;
            save_holidays($crate::between::SaveHolidays) -> $crate::overview::Overview = $crate::between::save_holidays, writes;
            reminders(()) -> $crate::reminder::RemindersView = $crate::reminder::reminders, reads;
            started_about(()) -> Option<$crate::reminder::ReminderAbout> = $crate::reminder::started_about, reads;
            save_reminders($crate::reminder::SaveReminders) -> $crate::reminder::RemindersView = $crate::reminder::save_reminders, writes;
            switch_reminders($crate::reminder::SwitchReminders) -> $crate::reminder::RemindersView = $crate::reminder::switch_reminders, reads;
            send_reminder_now(()) -> () = $crate::reminder::send_reminder_now, sends;
            save_calendar($crate::calendar::SaveCalendar) -> bool = $crate::calendar::save, saves;
            step_back($crate::between::StepBack) -> $crate::account::AccountView = $crate::between::step_back, writes;
            note_look_in($crate::between::NoteLookIn) -> $crate::account::AccountView = $crate::between::note_look_in, writes;
            drive_alongs($crate::account::OfAccount) -> Vec<$crate::between::DriveAlongView> = $crate::between::drive_alongs, reads;
            note_drive_along($crate::between::NoteDriveAlong) -> $crate::account::AccountView = $crate::between::note_drive_along, writes;
            playbooks($crate::gate::OfChild) -> Vec<$crate::between::PlaybookLine> = $crate::between::playbooks, reads;
            playbook($crate::between::OfPlaybook) -> $crate::between::PlaybookView = $crate::between::playbook, reads;
            note_bump($crate::between::NoteBump) -> Vec<$crate::between::BumpView> = $crate::between::note_bump, writes;
            begin_pause($crate::between::BeginPause) -> $crate::account::AccountView = $crate::between::begin_pause, writes;
            make_wish($crate::between::MakeWish) -> $crate::account::AccountView = $crate::between::make_wish, writes;
            take_wish_back($crate::between::TakeWishBack) -> $crate::account::AccountView = $crate::between::take_wish_back, writes;
            set_pin($crate::pin::SetPin) -> $crate::overview::Overview = $crate::pin::set_pin, writes;
            reset_pin($crate::pin::ResetPin) -> $crate::overview::Overview = $crate::pin::reset_pin, writes;
            hand_over($crate::hand_over::HandOverEnvelope) -> $crate::account::AccountView = $crate::hand_over::hand_over, writes;
            licence($crate::account::OfAccount) -> $crate::licence::LicenceView = $crate::licence::licence, reads;
            give_licence($crate::licence::GiveLicence) -> $crate::licence::LicenceView = $crate::licence::give_licence, writes;
            self_check($crate::licence::OfSelfCheck) -> $crate::licence::SelfCheckView = $crate::licence::self_check, reads;
            note_self_check($crate::licence::NoteSelfCheck) -> $crate::licence::SelfCheckView = $crate::licence::note_self_check, writes;
            record($crate::record::Search) -> $crate::record::RecordPage = $crate::record::record, reads;
            library(()) -> $crate::pack::LibraryView = $crate::pack::library, reads;
            install_library(()) -> $crate::pack::LibraryView = $crate::pack::install, loads;
            own(()) -> $crate::own::OwnView = $crate::own::own, reads;
            save_own_network($crate::own::SaveOwnNetwork) -> $crate::own::OwnNetworkView = $crate::own::save_own_network, writes;
            save_own_setting($crate::own::SaveOwnSetting) -> $crate::own::OwnSettingView = $crate::own::save_own_setting, writes;
            remove_own_network($crate::own::RemoveOwnNetwork) -> $crate::own::OwnView = $crate::own::remove_own_network, writes;
            remove_own_setting($crate::own::RemoveOwnSetting) -> $crate::own::OwnView = $crate::own::remove_own_setting, writes;
            save_own_file($crate::own::SaveOwnFile) -> bool = $crate::own::save_own_file, saves;
            read_own_file(()) -> $crate::own::OwnFileView = $crate::own::read_own_file, loads;
            take_own_file($crate::own::TakeOwnFile) -> $crate::own::OwnView = $crate::own::take_own_file, writes;
            open_own_link($crate::link::OpenLink) -> () = $crate::own::open_own_link, sends;
            papers($crate::paper::OfPapers) -> $crate::paper::PapersView = $crate::paper::papers, reads;
            read_paper($crate::paper::OfPaper) -> $crate::paper::PaperText = $crate::paper::read, reads;
            preview_paper($crate::paper::MakePaper) -> $crate::paper::PaperPages = $crate::paper::preview, draws;
            save_paper($crate::paper::MakePaper) -> bool = $crate::paper::save, draws;
            print_paper($crate::paper::MakePaper) -> () = $crate::paper::print, draws;
            export_family($crate::export::ExportFamily) -> bool = $crate::export::family, saves;
            export_child($crate::export::ExportChild) -> bool = $crate::export::child, saves;
            backups(()) -> $crate::backup::BackupsView = $crate::backup::backups, reads;
            back_up_now(()) -> $crate::backup::BackupsView = $crate::backup::back_up_now, reads;
            save_backup_folder(()) -> $crate::backup::BackupsView = $crate::backup::save_backup_folder, folders;
            stop_backup_folder(()) -> $crate::backup::BackupsView = $crate::backup::stop_backup_folder, writes;
            forget_lost(()) -> $crate::backup::BackupsView = $crate::backup::forget_lost, reads;
            forget_outdated($crate::backup::DestroyedYourself) -> $crate::backup::BackupsView = $crate::backup::forget_outdated, reads;
            choose_backup($crate::backup::ChooseBackup) -> $crate::backup::ChosenBackup = $crate::backup::choose_backup, reads;
            find_backup(()) -> Option<$crate::backup::ChosenBackup> = $crate::backup::find_backup, finds;
            choose_rescue(()) -> $crate::backup::ChosenBackup = $crate::backup::choose_rescue, reads;
            open_backup($crate::backup::OpenBackup) -> $crate::backup::RestorePreview = $crate::backup::open_backup, reads;
            restore(()) -> $crate::start::AppState = $crate::backup::restore, reads;
            leave_restore(()) -> () = $crate::backup::leave_restore, reads;
            crisis($crate::crisis::OfCountry) -> $crate::crisis::CrisisCard = $crate::crisis::crisis, apart;
            open_link($crate::link::OpenLink) -> () = $crate::link::open, beside;
        }
    };
}
