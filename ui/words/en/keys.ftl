# What opens the family: the card in Settings, another passphrase, another recovery key, the keyring, older backups.

keys-title = What opens your family
keys-passphrase-has = Your passphrase opens your family.
keys-passphrase-none = There is no passphrase. The keyring of this computer opens your family.
keys-passphrase-change = Change the passphrase
keys-passphrase-set = Set a passphrase
keys-recovery-renew = Make a new recovery key
keys-keyring-on = This computer’s keyring opens it with one click, for everybody who uses this login.
keys-keyring-off = This computer’s keyring does not open it. That is the safer way.
keys-keyring-needs = You can shut the keyring out once there is a passphrase.
keys-keyring-let-in = Let the keyring open it
keys-keyring-shut-out = Shut the keyring out

## First, what opens it now.

keys-present = Passphrase you have now
keys-present-keyring = There is nothing to type: this computer’s keyring opens your family.

## Another passphrase.

keys-change-title = Change the passphrase
keys-change-subtitle = The new one works at once. The recovery key stays as it is.
keys-set-title = Set a passphrase
keys-set-subtitle = It opens your family where the keyring cannot: on another computer, or when the keyring is lost.
keys-new = New passphrase
keys-new-again = The new passphrase once more
keys-change-go = Change it
keys-set-go = Set it
keys-changed-title = Your passphrase is changed
keys-set-done-title = Your passphrase is set
keys-changed = From now on the new one opens your family. The old one no longer does.
keys-set-done = From now on it opens your family too.
keys-recorded = The Record says that this was changed. The passphrase itself is not in it.
keys-done-back = Back to Settings

## Another recovery key.

keys-renew-title = Make a new recovery key
keys-renew-subtitle = Do this when the paper or the file is lost, or when somebody else may have seen it.
keys-renew-how = You write the new key down, and type a part of it to show that you have it. Only then does it work. Until then your old key still works.
keys-renew-go = Show the new key
keys-renew-shown-title = Your new recovery key
keys-renew-shown-subtitle = It works as soon as you have shown that you have it. If the app locks before that, the old one stays, and you begin again.
keys-renew-leave = Keep the old key
keys-renewed-title = Your new recovery key works now
keys-renewed = The old key no longer opens your family. It still opens older backups. Once you no longer need those, destroy it.
keys-renewed-recorded = The Record says that this was changed. The key itself is not in it.

## The keyring.

keys-let-in-title = Let the keyring open your family
keys-let-in-about = Then one click opens it, for everybody who uses this login. Your passphrase still works.
keys-shut-out-title = Shut the keyring out
keys-shut-out-about = Then you type the passphrase every time. Do this when the child begins to use this login too.
keys-let-in-done = The keyring opens your family now.
keys-shut-out-done = The keyring no longer opens your family.
keys-keyring-left-title = A key is still in the keyring
keys-keyring-left = The keyring no longer opens your family. But an old key is still in it, and that key opens older backups. Try again. If a window asks for the keyring’s password, type it there. If none comes, log in to the computer again first.
keys-keyring-left-again = Try again

## Backups that open with what counted before.

keys-backed-up = The app has made a new backup. It opens with what you use now.
keys-older-title = Older backups still open the old way
keys-older = { $count ->
    [one] One older backup still opens with a passphrase or key that you no longer use, or with the keyring that you shut out.
   *[other] { $count } older backups still open with a passphrase or key that you no longer use, or with the keyring that you shut out.
}
keys-older-why = Did you only forget or lose it? Then they may stay. Could somebody else know it? Then destroy them.
keys-older-list = { $count ->
    [one] Show it
   *[other] Show them
}
keys-older-destroy = Destroy older backups
keys-destroy-title = Destroy older backups?
keys-destroy = First the app makes a new backup. Then it destroys all older ones that it can reach, and a family that was kept aside when you brought a backup back. You cannot get any of these back. It shows you the ones it could not reach.
keys-destroy-go = Destroy them
keys-destroy-leave = Keep them
keys-destroy-none = No new backup could be made, so nothing was destroyed. Keep the old ones for now.
keys-destroyed = Older backups are destroyed.
keys-destroyed-not-all = Some older backups could not be destroyed. They are on the list “Destroy these yourselves”, under Backups.
keys-honest = Somebody who copied your family’s folder before may still open that copy the old way, and later copies too. No change here can stop that.
