# Backups: the card in Settings, the notice on Today, and bringing a family back.

## Settings.

backup-title = Backups
backup-about = A backup is a locked copy of all you wrote here. The app makes one by itself and checks that it opens.
backup-last = Last good backup: { $when }.
backup-none = There is no backup yet. The first one comes by itself, half an hour after you begin, or when you lock the app.
backup-folder = A copy of each one also goes to:
backup-folder-none = They are on this computer only. If it breaks or gets lost, they go with it. Choose a second place, like a USB stick or a folder that syncs.
backup-now = Back up now
backup-now-done = Backed up and checked.
backup-choose-folder = Choose a second place
backup-change-folder = Choose another place
backup-stop-folder = No longer copy there
backup-stop-folder-done = Copies no longer go there. Those that are there stay.
backup-bring-back = Bring one back
backup-opens = Your passphrase or your recovery key opens a backup on any computer. An older one opens with the passphrase or key you had then.
backup-envelope = No backup holds the password in an envelope.

backup-outdated-title = Destroy these yourselves
backup-outdated = The app could not reach these backups. They still hold what you erased, or open with an old passphrase or key. Plug the stick in and back up again, and they go by themselves. Or delete them by hand.
backup-outdated-line = { $path }, made { $when }
backup-outdated-done = We destroyed it
backup-outdated-done-of = We destroyed { $path }
backup-outdated-gone = Off the list.

## When something is wrong.

backup-trouble-title = The last backup did not work
backup-trouble-damaged = A part of your family’s file can no longer be read. Nothing was thrown away. Save what can be read, or bring the last good backup back. The disk may be failing: ask someone who knows about disks.
backup-trouble-disk_full = The disk is full. Make some room. The app then tries again by itself.
backup-trouble-read_only = The app is not allowed to save in the folder for backups. Look whether the folder is still there, and whether you can save in it yourself.
backup-trouble-folder_gone = The folder for backups is not there.
backup-trouble-unfinished = It is not finished yet.
backup-trouble-failed = Something went wrong. The app tries again by itself.
backup-trouble-last = The last good one is from { $when }.
backup-trouble-never = There is no good one yet.
backup-copy-trouble-title = The second place got no copy
backup-copy-trouble-damaged = The copy did not read as it should. The one on this computer is fine.
backup-copy-trouble-disk_full = It is full. The backup on this computer is fine.
backup-copy-trouble-read_only = The app is not allowed to save there. The backup on this computer is fine.
backup-copy-trouble-folder_gone = It is not there. Is the stick plugged in? The backup on this computer is fine.
backup-copy-unfinished-title = The copy is not finished yet
backup-copy-trouble-unfinished = It may still be on its way to the second place. If that is a stick, leave it in. If it was pulled out, plug it in again: the app then tries again by itself. The backup on this computer is fine.
backup-copy-trouble-failed = Something went wrong. The backup on this computer is fine.
backup-lost-title = The last things you wrote are missing
backup-lost = The computer stopped while it was saving, or its disk failed. All up to { $until } is here. What you wrote after that, up to { $written }, is not.
backup-lost-all = The computer stopped while it was saving, or its disk failed. What you wrote up to { $written } is not here.
backup-lost-do = Look together at what is missing and write it down again. The damaged file was kept.
backup-lost-seen = We have read this
backup-go = Look at the backups

## Bringing a family back.

restore-title = Bring a family back
restore-crumb = Backups
restore-which = Which one?
restore-which-hint = The newest is first.
restore-backup = Backup from { $when }
restore-newest = The newest
restore-older = { $count ->
    [one] Show one older one
   *[other] Show { $count } older ones
}
restore-kept = As it was before { $when }
restore-kept-about = Kept aside when another one was brought back.
restore-no-backups = There is no backup on this computer. Have you one on a stick or in another folder? Choose its file.
restore-from-file = Choose a file
restore-go-on = Go on
restore-rescue-title = Save what can still be read
restore-rescue-about = The app reads the damaged file page by page and puts what it finds into a new one. The damaged file stays as it is.
restore-open-title = Open this backup
restore-open-made = It was made { $when }.
restore-open-about = Use the passphrase or the recovery key you had at that time.
restore-by-keyring = This computer’s keyring has the key.
restore-open = Open it

restore-preview-title = Is this your family?
restore-guardians = Guardians
restore-children = { $count ->
    [one] Child
   *[other] Children
}
restore-accounts = Accounts
restore-until = Last entry
restore-until-none = Nothing was written yet
restore-now-until = Your family as it is now goes up to { $when }. What you wrote after this backup was made will be missing from it.
restore-keeps = Your family as it is now is kept aside. You can go back to it in Settings, under Backups.
restore-keeps-damaged = The damaged file is kept aside.
restore-entry = The Record says that this was done. Both of you can see it, and it stays.
restore-secret = After that, the passphrase is the one you had then.
restore-envelope = An envelope stays shut after this, because no backup holds its key. You can seal the password again.
restore-rescued = { $rows ->
    [one] One entry could be read.
   *[other] { $rows } entries could be read.
}
restore-rescued-left-out = { $count ->
    [one] One entry is lost.
   *[other] { $count } entries are lost.
}
restore-do = Bring it back
restore-leave = Leave it as it is
restore-done = The family is back.

## Where else it is offered.

restore-hello = Bring a family back from a backup
