# What stands on paper. The app makes the sentences before it orders a paper; the interface shows the same as text.

## Days and lists. Numbers come as text, so that a year has no comma.

paper-day = { $day } { $month } { $year }
paper-day-long = { $weekday }, { $day } { $month } { $year }
paper-day-at = { $day } at { $time }
paper-month = { $month } { $year }
paper-month-1 = January
paper-month-2 = February
paper-month-3 = March
paper-month-4 = April
paper-month-5 = May
paper-month-6 = June
paper-month-7 = July
paper-month-8 = August
paper-month-9 = September
paper-month-10 = October
paper-month-11 = November
paper-month-12 = December
paper-weekday-1 = Monday
paper-weekday-2 = Tuesday
paper-weekday-3 = Wednesday
paper-weekday-4 = Thursday
paper-weekday-5 = Friday
paper-weekday-6 = Saturday
paper-weekday-7 = Sunday
paper-and = { $first } and { $last }
paper-comma = { $first }, { $last }
paper-fact = { $label }: { $value }
paper-dated = { $day }: { $words }

## On every paper.

paper-foot = Passenger Seat. Put on paper on { $day }.
paper-foot-undated = Passenger Seat
paper-promise = This is a family promise, not a contract.
paper-next-review = Our next review
paper-next-review-none = No day is chosen yet
paper-next-review-over = Reviews have ended
paper-for-child = Said for { $name }: { $words }

## The agreement, on one page and in full.

paper-fridge-title = { $name } on { $network }
paper-fridge-under = Our agreement, version { $version }
paper-agreement-title = Our agreement: { $name } on { $network }
paper-agreement-under = Version { $version }, signed by all on { $day }
paper-agreement-draft = Version { $version }, not signed yet
paper-rules = Our rules
paper-later = Left for later
paper-promises = What the grown-ups promise
paper-clauses = { $name }’s own sentences
paper-consequences = When it does not work
paper-freedoms = Freedoms
paper-freedoms-start = Where we start
paper-freedom = Freedom
paper-today = Today
paper-start = At the start
paper-cap = As far as this stage goes
paper-method = How the grown-ups look in
paper-look-ins = How often
paper-envelope-ends = The envelope stays shut from
paper-first-review = First review
paper-conditions = Before the next stage
paper-conditions-note = We look at this together. It helps us decide; it is not a mark.
paper-signatures = Signed by
paper-signatures-draft = To be signed by
paper-drawn = Signature of { $name }, drawn by hand
paper-more = There is more in the full agreement.
paper-versions = The versions
paper-version = Version { $version }, { $day }
paper-signed-by = Signed by { $names }
paper-first-version = The first one
paper-what = What
paper-before = Before
paper-now = Now
paper-diff-added-rule = New rule
paper-diff-added-promise = New promise
paper-diff-added-consequence = New, when it does not work
paper-diff-added-clause = New from { $name }
paper-diff-removed-rule = No longer a rule
paper-diff-removed-promise = No longer a promise
paper-diff-removed-consequence = No longer, when it does not work
paper-diff-removed-clause = { $name } took it out
paper-diff-signers = Other grown-ups sign, or in another order

## The permit and the licence.

paper-permit-title = { $stage }: { $name } on { $network }
paper-permit-how = Cut along the marks, fold at the line and glue the two sides together.
paper-permit-back = What we agreed
paper-permit-network = On
paper-permit-since = Since
paper-permit-beside = In the passenger seat
paper-permit-rules = Rules
paper-permit-rules-count = { $count ->
    [one] one rule, on our agreement
   *[other] { $count } rules, on our agreement
}
paper-permit-note = Telling about trouble never costs the account.
paper-licence-title = { $name }’s licence for { $network }
paper-licence-before = This licence belongs to
paper-licence-words = You learned, you asked, you told, you steered. We trust you with the wheel.
paper-licence-network = For
paper-licence-on = Given on
paper-licence-by = Given by
paper-licence-permit = Permit since
paper-licence-foot = From this day on nobody looks in. Whoever is in trouble still finds an open door.

## The minutes of a review.

paper-minutes-title = { $name }’s review
paper-minutes-who = At the table
paper-minutes-praise = One thing to praise
paper-minutes-answers = What each of you said
paper-minutes-ask = { $name } was asked: { $words }
paper-minutes-since = Since the review before
paper-minutes-since-start = Since the beginning
paper-minutes-opened = { $at }: { $who } opened the envelope. Why: “{ $reason }”
paper-minutes-opened-danger = { $at }: { $who } opened the envelope because someone might be in danger. Why: “{ $reason }”
paper-minutes-look-in-together = { $day }: { $who } looked in, together.
paper-minutes-look-in-announced = { $day }: { $who } looked in and had said so before.
paper-minutes-drive-along = { $day }: a drive-along, { $topic }
paper-minutes-bump = { $day }: a bump, { $topic }. { $what }
paper-minutes-helped = What helped: { $words }
paper-minutes-change = What we change: { $words }
paper-minutes-decided = What you decided
paper-minutes-stage-on = { $network }: on to { $stage ->
    [probation] probation
    [licence] the licence
   *[other] the next stage
}
paper-minutes-stage-stay = { $network }: stays in the stage it is in
paper-minutes-stage-back = { $network }: back to the learner’s permit
paper-minutes-freedom = { $network }, { $freedom }: from “{ $from }” to “{ $to }”
paper-minutes-freedom-to = { $network }, { $freedom }: now “{ $to }”
paper-minutes-wish-yes = The wish “{ $wish }”: yes. { $reason }
paper-minutes-wish-not-yet = The wish “{ $wish }”: not yet. { $reason }
paper-minutes-settings = Settings that were looked at
paper-minutes-setting = { $network }, { $setting } { $now }
paper-minutes-remember = What you want to remember
paper-minutes-same = Everything stays as it is.

## The log book of settings.

paper-log-title = { $name }’s privacy settings
paper-log-under = As they were written down when they were looked at
paper-log-setting = Setting
paper-log-was = It was
paper-log-now = It is
paper-log-who = Who
paper-log-on = Day
paper-log-together = together
paper-log-with = { $child } and { $guardian }
paper-log-heading = { $network } on { $platform ->
    [ios] an iPhone or iPad
    [android] an Android phone or tablet
    [console] a games console
   *[web] the web
}
paper-log-not-looked = not looked at
paper-log-not-offered = not offered here
paper-log-later = left for later
paper-log-differently = Chosen differently: { $why }
paper-log-drifted = It had been “{ $recorded }” when we wrote it down.
paper-log-elsewhere = The menu was somewhere else.
paper-log-policy = What { $network }’s privacy policy says
paper-log-policy-unanswered = read together, nothing written down

## The crisis card.

paper-crisis-emergency = In danger now: call
paper-crisis-emergency-none = the number you know
paper-crisis-what = What to do
paper-crisis-here = People who help in { $country }
paper-crisis-everywhere = Help for everywhere
paper-crisis-phone = Call
paper-crisis-text = Write to
paper-crisis-page = Page
paper-crisis-hours = When
paper-crisis-checked = Numbers last checked on { $day }. Numbers change: look now and then.
paper-crisis-check = Check this one yourselves before you need it.

## The recovery sheet.

paper-recovery-title = Recovery key
paper-recovery-about = This key opens your family in Passenger Seat when the passphrase or the keyring is lost.
paper-recovery-outside = This sheet is outside the lock. Whoever has it can open your family.
paper-recovery-key = The seven groups
paper-recovery-qr = The recovery key as a QR code
paper-recovery-caption = The same key, for a camera
paper-recovery-made = Put on paper on
paper-recovery-keep = How to keep it
paper-recovery-keep-away = Keep it away from the computer, where you keep passports or keys.
paper-recovery-keep-photo = Take no photo of it, and send it to nobody.
paper-recovery-keep-lost = Is this sheet lost? Make a new key in Settings. This one then no longer opens your family, only older backups until they are destroyed.
paper-recovery-use = How to use it
paper-recovery-use-one = Start Passenger Seat and choose the recovery key on the locked page.
paper-recovery-use-two = Type the seven groups. Capital letters, spaces and dashes do not matter.

## The child’s page.

paper-child-title = { $name }’s page
paper-child-under = What the grown-ups see about you here. You see the same.
paper-child-about-tell = Telling about trouble never costs you an account.
paper-child-about-ask = You may ask for a review, or for a change, at any time.
paper-child-account = { $network }: { $stage }
paper-child-since = In this stage since
paper-child-longest = You decide what comes next by
paper-child-licence = You drive on your own since
paper-child-look-again = We look again
paper-child-look-in-next = Next look-in
paper-child-look-ins = Look-ins so far
paper-child-openings = Each time the envelope was opened
paper-child-wishes = Your wishes
paper-child-wish-waits = { $wish }: on the table
paper-child-wish-yes = { $wish }: yes. { $reason }
paper-child-wish-not-yet = { $wish }: not yet. { $reason }
paper-child-pause = Safety pause until
paper-child-lessons = Lessons you did
paper-child-bumps = Bumps
paper-child-drives = Drive-alongs
paper-child-stop-behind = { $stage }: behind you
paper-child-stop-here = { $stage }: you are here
paper-child-stop-ahead = { $stage }: still to come
paper-child-behind = behind you
paper-child-here = you are here
paper-child-about-month = about { $month }
paper-child-latest = you decide by { $month } at the latest

## Countries that have numbers on the crisis card.

paper-country-GB = the United Kingdom
paper-country-IE = Ireland
paper-country-US = the United States
paper-country-CA = Canada
paper-country-AU = Australia
paper-country-NZ = New Zealand
paper-country-DE = Germany
paper-country-AT = Austria
paper-country-CH = Switzerland
paper-country-FR = France
paper-country-BE = Belgium
paper-country-LU = Luxembourg
paper-country-NL = the Netherlands
paper-country-ES = Spain
paper-country-PT = Portugal
paper-country-IT = Italy
paper-country-DK = Denmark
paper-country-SE = Sweden
paper-country-NO = Norway
paper-country-FI = Finland
paper-country-IS = Iceland
paper-country-PL = Poland
paper-country-CZ = Czechia
paper-country-SK = Slovakia
paper-country-HU = Hungary
paper-country-RO = Romania
paper-country-BG = Bulgaria
paper-country-HR = Croatia
paper-country-SI = Slovenia
paper-country-EE = Estonia
paper-country-LV = Latvia
paper-country-LT = Lithuania
paper-country-MT = Malta
paper-country-GR = Greece
paper-country-CY = Cyprus
paper-country-IN = India
paper-country-MY = Malaysia
paper-country-SG = Singapore
paper-country-ID = Indonesia
paper-country-PH = the Philippines
paper-country-JP = Japan
paper-country-KR = South Korea
paper-country-AE = the United Arab Emirates
paper-country-BR = Brazil
paper-country-ZA = South Africa
paper-country-KE = Kenya
paper-country-LI = Liechtenstein
paper-country-IL = Israel
paper-country-TR = Türkiye
