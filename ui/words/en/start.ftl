# First start, the lock, trouble with the file, the recovery key.

## The first page.

start-hello-title = Learn to drive social media, together
start-hello-what = Passenger Seat helps you and your child set up the first account on a social network, side by side. You go from first lessons to a learner’s permit, and on to a licence. At every stage you both know what comes next, and when.
start-hello-not-title = What it is not
start-hello-not = It does not read messages, follow where someone is, or block anything. It has no account of its own and sends nothing over the internet. What a guardian sees here, the child can see too, and may ask for at any time.
start-hello-time-title = How long it takes: three sittings
start-hello-time-first = Today, about twenty minutes: who you are, which network, the first lesson.
start-hello-time-second = Then about 25 minutes: agree on a few rules and sign.
start-hello-time-third = Then about 25 minutes: make the account, set its most important settings, choose the next date.
start-hello-time-stop = You can stop at any point. Finished steps are kept; a lesson you stop begins again.
start-hello-go = Let us begin

start-crumb = Who we are
start-next = Go on
start-make = Make our family

start-guardians-title = Who are the guardians?
start-guardians-subtitle = One or more grown-ups who look after the child, in one home or two.
start-guardian-name = Guardian { $number }: name
start-guardian-hint = A first name, or what the child calls you.
start-guardian-add = Add another guardian
start-guardian-remove = Remove guardian { $number }
start-remove = Remove

start-child-title = And who is the child?
start-child-subtitle = You can add sisters and brothers later, in Settings.
start-child-name = Name or nickname
start-child-name-hint = What you call each other at home.
start-birth = Month and year of birth
start-birth-hint = We do not ask for the day: month and year are enough here, and the whole date is something to keep to yourselves.
start-birth-month = Month
start-birth-month-empty = Choose a month
start-birth-year = Year
start-country = Country
start-country-hint = Where the child lives. Laws on age differ from country to country.
start-country-empty = Choose a country
start-state = State
start-state-hint = Some states have laws of their own.
start-state-empty = Choose a state

start-lock-title = How shall we lock it?
start-lock-subtitle = Everything you write is kept on this computer only, in one locked file.
start-shares = Does the child use this computer login too?
start-shares-short = The child and this login
start-shares-hint = The login is the name you choose when the computer starts.
start-shares-yes = Yes, we share it
start-shares-yes-so = You choose a passphrase. It is asked for every time.
start-shares-no = No, the child has another login or computer
start-shares-no-so = This computer’s keyring can open it for you.
start-no-keyring-title = We use a passphrase here
start-no-keyring = This computer has no keyring that answers now. That is fine: a passphrase does the same.
start-keyring-refused = The keyring of this computer would not keep our key. That is fine: choose a passphrase instead. All that you typed is still here.
start-also-passphrase = Have a passphrase as well
start-also-passphrase-hint = A second way in, should the keyring ever be lost.
start-passphrase = Passphrase
start-passphrase-hint = Four or more words that do not belong together. Spaces are fine.
start-passphrase-again = The same passphrase again
start-strength = How hard it is to guess
start-strength-0 = Guessed at once. Add more words.
start-strength-1 = Guessed quickly. Add more words.
start-strength-2 = Nearly there. Add one more word.
start-strength-3 = Hard to guess. This is enough.
start-strength-4 = Very hard to guess. This is more than enough.
start-lock-honest = The lock keeps out someone who looks around, or who finds a lost laptop. It cannot stop somebody skilled who uses this same login, a program that records what is typed, or a grown-up who cheats.

## The lock.

lock-title = Welcome back
lock-subtitle = Your family is locked. Everything that was saved is safe.
lock-passphrase = Passphrase
lock-recovery = Recovery key
lock-recovery-hint = Seven groups of four, from your paper or file. Capital letters and dashes do not matter.
lock-forgot = Forgot the passphrase? Open with this key. Then choose “Change the passphrase” in Settings, and use this key there too.
lock-by-keyring = This computer’s keyring has the key, so one click opens it.
lock-no-keyring = The keyring does not answer now. Log in to the computer again, or use another way below.
lock-open = Open
lock-use-passphrase = Use the passphrase
lock-use-keyring = Use this computer’s keyring
lock-use-recovery = Use the recovery key
lock-wait-title = A short wait
lock-wait = { $seconds ->
    [one] The next try is in { $seconds } second.
   *[other] The next try is in { $seconds } seconds.
}
lock-wait-minutes = { $minutes ->
    [one] The next try is in about { $minutes } minute.
   *[other] The next try is in about { $minutes } minutes.
}
lock-wait-why = After a few wrong tries the app slows down, so that nobody can guess on and on.
lock-wait-over = You can try again now.

## When the family cannot be opened.

trouble-happened = What happened
trouble-kept = Nothing was deleted
trouble-do = What you can do
trouble-again = Try again
trouble-back = Back to the lock
trouble-kept-all = The app left every file as it is. It never deletes or replaces a file that it cannot read.

trouble-vault_damaged-title = Your family’s file is damaged
trouble-vault_damaged-happened = Some of your family’s file can no longer be read. A failing disk can do this, or a copy that stopped halfway.
trouble-vault_damaged-do = Bring a backup back, or save what can still be read. Either way the damaged file is kept.

trouble-vault_empty-title = Your family’s file is empty
trouble-vault_empty-happened = The file is there, but nothing is in it. A full disk or a program that syncs folders can do this.
trouble-vault_empty-do = Bring a backup back.

trouble-vault_missing-title = Your family’s file is not there
trouble-vault_missing-happened = The lock is here, but the file it opens is gone. Perhaps the folder was moved, or only a part of it was copied.
trouble-vault_missing-do = Look for the file in the old place or in the bin, put it back, and try again. Or bring a backup back.

trouble-header_damaged-title = The lock’s file is missing or damaged
trouble-header_damaged-happened = The lock needs a small file of its own. Without it, even the right passphrase does not open your family.
trouble-header_damaged-do = Your family’s own file may be quite all right. If you see “Save what can be read” below, try that first. If not, bring a backup back.

trouble-vault_newer-title = A newer version is needed
trouble-vault_newer-happened = Your family was last saved by a newer Passenger Seat. This one cannot read it.
trouble-vault_newer-do = Install the newer version and open it there.

trouble-in_use-title = It is open somewhere else
trouble-in_use-happened = Another window, or another program, is using your family’s folder right now.
trouble-in_use-do = Close the other window, then try again.

trouble-read_only-title = The app cannot save in its folder
trouble-read_only-happened = The app can look into its folder, but is not allowed to save there.
trouble-read_only-do = Allow the app to save in its folder. If it is on a stick or a card, see if that is locked. Then try again.

trouble-disk_full-title = The disk is full
trouble-disk_full-happened = There is no room left to open your family safely.
trouble-disk_full-do = Delete something you no longer need, or empty the bin. Then try again.

trouble-internal-title = Something does not work
trouble-internal-happened = The app met something it does not know. This is our mistake, not yours.
trouble-internal-do = Close the app and start it again. If that does not help, keep the folder as it is and tell us.

## The recovery key.

recovery-title = Your recovery key
recovery-subtitle = It opens your family when the passphrase or the keyring is lost. You need it before you sign: do it now or later.
recovery-groups = The seven groups
recovery-group = Group { $number }
recovery-how = Write the seven groups on paper, print them, or save them as a file.
recovery-outside-title = It is outside the lock
recovery-outside = Whoever has the paper or the file can open your family. Keep it away from this computer, where you keep passports or keys.
recovery-printer = A printer, and the computer that prints, may keep what they printed for a while. Use one at home, not at work or at school.
recovery-save = Save as a file
recovery-saved = The file is saved. Move it to a safe place, such as a USB stick in a drawer.
recovery-not-saved = No file was saved.
recovery-have-it = We have it
recovery-later = Later, before we sign
recovery-check-title = One look at your paper or file
recovery-check-subtitle = The key is hidden now. Type one group of it, so that you know you really have it.
recovery-typed = Type group { $number }
recovery-typed-hint = Four letters and digits.
recovery-show-again = Show the key again
recovery-confirm = This is our key
recovery-done = Your recovery key is kept.
recovery-kept-title = Your recovery key is kept
recovery-kept = You have shown that you have it, so it is not shown again. If the paper or file is lost, make a new key in Settings.

# Stands on the page of trouble
restore-trouble-last = There is a good backup from { $when }.
restore-trouble-none = No backup was found on this computer. If you have one on a stick or in another folder, you can choose its file.
restore-trouble-go = Bring a backup back
restore-trouble-rescue = Save what can be read
