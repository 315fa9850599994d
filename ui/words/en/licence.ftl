# The licence and the yearly self-check.

## Before it is given.

licence-title = The licence
licence-before-title = { $name }’s licence
licence-before-about = The last step on the road for { $network }. From then on { $name } drives alone, and the grown-ups promise not to look in.
licence-follows = First stop following. { $name } decides whether you stay connected, as friends do.

licence-not-yet = Not yet
licence-not-yet-about = You decide on the licence at a review. { $name }’s { $network } page shows what you look at first.
licence-not-yet-go = To { $name }’s { $network }

licence-hand-first = First the hand-over
licence-hand-first-about = There is still an envelope for this account. Hand it over first, so that only { $name } has the password.
licence-hand-first-go = Hand the envelope over

licence-talk = One last talk
licence-talk-about = Take ten minutes for these three, out loud. Nothing of it is written down.
licence-talk-proud = Each of you: what went well, and what are you proud of?
licence-talk-still = { $name }: to whom will you turn when something feels odd?
licence-talk-stays = The grown-ups: what stays as promised? Telling about trouble never costs the account.

licence-keep = What do you want to keep?
licence-keep-agreement = The signed agreement
licence-keep-agreement-hint = Everything you promised each other, with your names. Without this tick it is erased too.
licence-keep-certificate = The certificate is always kept. So are the lessons you did, and how the settings are, for a self-check.

licence-erase = What is erased for good
licence-erase-about = What was written down about { $name } and { $network } while you drove side by side:
licence-erase-reviews = { $count ->
    [one] a review with its answers
   *[other] { $count } reviews with their answers
}
licence-erase-lookIns = { $count ->
    [one] a look-in
   *[other] { $count } look-ins
}
licence-erase-driveAlongs = { $count ->
    [one] a drive-along
   *[other] { $count } drive-alongs
}
licence-erase-bumps = { $count ->
    [one] a bump note
   *[other] { $count } bump notes
}
licence-erase-openings = { $count ->
    [one] an opening of the envelope
   *[other] { $count } openings of the envelope
}
licence-erase-wishes = { $count ->
    [one] a wish
   *[other] { $count } wishes
}
licence-erase-also = how freedoms and stages moved, your reasons for settings, and what you found in the privacy policy
licence-erase-agreement = the signed agreement
licence-reviews-stay = Another account of { $name } is still on the road. The reviews are about all accounts, so they stay until the last one has its licence. What they decided about { $network } goes now.
licence-copies = Did you put a copy on a stick or another computer? The app cannot erase that one. Please delete it yourselves.

licence-pin = { $name }’s own PIN
licence-pin-hint = { $name } types it, nobody else.
licence-give = Give { $name } the licence
licence-later = Not today

licence-sure = Give the licence and erase?
licence-sure-about = { $name } gets the licence for { $network }. What is listed on the page is erased. This cannot be undone.
licence-sure-keep = The signed agreement is kept.
licence-sure-not-keep = The signed agreement is erased too.
licence-sure-go = Give it and erase
licence-sure-stay = Go back

## The certificate.

licence-given-title = { $name } has the licence
licence-given-about = You did it together. From here on the road is { $name }’s own.
licence-card = Licence
licence-card-for = This licence belongs to
licence-card-network = For
licence-card-by = Given by
licence-card-on = Given on
licence-card-permit = Permit since
licence-card-words = You learned, you asked, you told, you steered. We trust you with the wheel.
licence-print = Print the certificate
licence-nothing-new = Nothing new about this account shows up here. Need help, { $name }? “What to do if{"\u00A0"}…” says what to do, “Something is wrong” says whom to call. If you write a note there, the grown-ups can read it.
licence-agreement = Read the agreement you kept

licence-check = For { $name }, if you like
licence-check-about = Once a year you can look at your own settings again. It is yours alone. It opens with your PIN, and nobody else can read your note here.
licence-check-go = Start my self-check
licence-check-no-pin = It needs a PIN of your own, so that only you can open it. You set it in Settings, under your name.
licence-check-no-pin-go = To Settings

## The self-check.

check-title = My self-check
check-subtitle = { $name }, this is for you alone.
check-pin = My PIN
check-pin-hint = Four to eight digits. After it you see your settings and your own note.
check-open = Open my self-check
check-not-now = A self-check comes after the licence, and it needs a PIN of your own.
check-settings = My settings
check-settings-about = Open { $network } and look at each one. Nothing here writes down what you find.
check-where = Find it:
check-look-for = Look for “{ $words }”.
check-fits = This fits: { $choice }
check-no-fit = Choose what feels right to you.
check-none = We know of no settings for this network. Look through its privacy page yourself.
check-last = Your last self-check was on { $day }.
check-last-note = What you wrote then
check-next = Your next one is from { $day }.
check-due = This year’s self-check is due.
check-note = A note to myself
check-note-hint = Only your PIN opens it. If you forget the PIN, the note is gone.
check-done = Done for this year
check-done-title = Done
check-done-about = Nice driving. Your next self-check is from { $day }.
check-today = Go to Today
