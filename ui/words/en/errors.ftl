# What went wrong and what to do. One message for each error code, one for each rule of a field.

error-internal = That did not work, and it is our mistake. Nothing was changed. Please try again.
error-invalid = Something in the form needs another look.
error-locked = The app is locked. Unlock it to go on.
error-not_found = That is no longer here.
error-wrong_passphrase = That passphrase does not fit. Try again.

issue-line = { $label }: { $text }

rule-invalid = Please look at this again.
rule-required = Please fill this in.
rule-too_long = This is too long. Please make it shorter.
rule-too_short = This is too short. Please make it longer.
