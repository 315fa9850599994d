# The privacy walk and the learner’s permit.

walk-title = Privacy walk
walk-again = Try again
walk-kicker = Privacy walk · { $network } · with { $name }
walk-crumb = Privacy walk
walk-crumb-policy = Privacy policy
walk-crumb-network = { $network } on { $platform ->
    [ios] iPhone
    [android] Android
    [console] a games console
   *[web] the web
}
walk-crumb-with = with { $name }
walk-said-for = Said for { $name }

## On which device?

walk-who = Who is doing this with { $name } today?
walk-who-why = You go through the settings side by side. Your log book shows both names.
walk-who-go = We are ready
walk-device = On which device will { $name } use it?
walk-device-legend = The device
walk-device-why = You will make the { $network } account on it together, now. The menus are not the same everywhere.
walk-device-why-there = You will open the { $network } account on it together, now. The menus are not the same everywhere.
walk-device-name = { $platform ->
    [ios] iPhone or iPad
    [android] Android phone or tablet
    [console] Games console
   *[web] Computer, in the browser
}
walk-device-about = { $platform ->
    [web] The { $network } page on the web
   *[other] The { $network } app
}
walk-device-go = We have it here

## Making the account, or opening the one that is there.

walk-make = Make the account together
walk-make-intro = Sit side by side. { $name } taps, you read along.
walk-make-first = { $platform ->
    [web] Open { $network } in the browser.
    [console] Start { $network } on the console.
   *[other] Install the { $network } app and open it.
}
walk-make-second = Make a new account. Type { $name }’s true date of birth.
walk-make-third = Give an e-mail address or number that you can both reach. You need it if you are locked out.
walk-make-done = The account is made

walk-open = Open the account together
walk-open-intro = Sit side by side. { $name } signs in, you read along.
walk-open-first = { $platform ->
    [web] Open { $network } in the browser and sign in.
    [console] Start { $network } on the console and sign in.
   *[other] Open the { $network } app and sign in.
}
walk-open-second = Find the date of birth on the account.
walk-open-third = Compare it with { $name }’s true date of birth.
walk-open-done = We looked at the date

walk-birth-title = The true date of birth
walk-birth-why = A false date makes { $name } look older. Then the protections for young people switch off, and they stay off for years.
walk-birth-wrong = Is it another date? That happens a lot, and nobody is in trouble. The first setting of the walk puts it right.
walk-birth-child = Use your real birthday. It keeps the safe settings switched on for you. Pretending to be older switches them off.
walk-birth-first = Put the date right before you go on. { $network } may ask for proof. If it takes a while, pause here and come back. Nothing is lost, { $name }.
walk-birth-blocked = First the true date, then the next setting.

## The privacy policy.

walk-policy-open = Open this page together. You can copy the address:
walk-policy-look = What to look for: { $words }
walk-policy-answer = What did you find?
walk-policy-hint = A few words are enough, in anyone’s words.
walk-policy-next = Done, next question
walk-policy-last = Done, on to the settings
walk-policy-skip = Skip this one

## One setting.

walk-progress = { $done } of { $total } settings done
walk-progress-needed = { $met } of { $needed } must-do settings done · { $done } of { $total } in all
walk-needed = Needed for the permit
walk-find = Find it:
walk-elsewhere = It is somewhere else
walk-elsewhere-title = Menus move
walk-elsewhere-noted = We will note that it was somewhere else. You can go on as always.
walk-look-for = Look for “{ $words }”.
walk-no-path = We have no sure path for this one. The search in the settings may help.
walk-no-place = As far as we know it is not offered { $platform ->
    [ios] on iPhone
    [android] on Android
    [console] on a games console
   *[web] on the web
}. If you do not find it, press “Not offered here”.
walk-check-this = check this
walk-check-place = We are not sure of this path.
walk-check-setting = We are not sure of this. Look for yourselves.
walk-as-of = As of { $date }. It may be different by now.
walk-default = Left alone, { $network } sets this at { $name }’s age: “{ $choice }”.
walk-fits = fits “{ $because }”
walk-suggested = what we suggest
walk-was = It was
walk-was-unknown = We did not look
walk-now = It is now
walk-now-is = It is now
walk-why-label = Why did you choose differently?
walk-why-hint = We suggested “{ $fits }”. One sentence is enough, so that you and { $name } remember.
walk-why-choose = First choose above what you set. One sentence is enough.
walk-done = Done, next setting
walk-differently = We chose differently
walk-not-offered = Not offered here
walk-later = Later
walk-see-all = See all settings

## After the settings that the permit needs.

walk-rest = The most important settings are done
walk-rest-why = { $count ->
    [one] One more is left. It can follow in the first week.
   *[other] { $count } more are left. The rest can follow in the first week.
}
walk-rest-child = Well done, { $name }. You can stop the walk here for today, or look at the rest now.
walk-rest-open = Nearly there
walk-rest-open-why = { $count ->
    [one] You put one setting off that the permit needs:
   *[other] You put { $count } settings off that the permit needs:
}
walk-rest-see = See to it now
walk-rest-go-on = Go on with the rest now
walk-onward = On to the next step

## All settings.

walk-list = All settings of { $network } on { $platform ->
    [ios] iPhone
    [android] Android
    [console] a games console
   *[web] the web
}
walk-list-intro = Choose any of them to look again or to change what you noted.
walk-list-needed = Needed for the permit
walk-list-rest = Can follow in the first week
walk-list-policy = The privacy policy
walk-list-devices = On another device
walk-list-home = For the permit, the settings { $platform ->
    [ios] on the iPhone
    [android] on the Android device
    [console] on the games console
   *[web] on the web
} count. You can walk through another device too.
walk-list-why = Why: { $why }
walk-state-new = not looked at yet
walk-state-done = now: { $now }
walk-state-differently = chosen differently: { $now }
walk-state-not_offered = not offered here
walk-state-later = later
walk-state-looked = looked at
walk-finished = You have been through all of them
walk-finished-words = Settings change over time. At each review you look at them again, together with { $name }.
walk-carry-on = Carry on

## The learner’s permit.

walk-permit-title = Learner’s permit
walk-permit-for = { $name }’s learner’s permit
walk-permit-intro = Everything for { $network } is in place. One thing is left: the day of your first review.
walk-permit-agreed = What you agreed
walk-permit-method = { $method ->
    [open_on_request] Looking in: open on request, at the agreed look-ins
    [envelope] Looking in: we hold the password, in a sealed envelope
    [follow] Looking in: we follow the account
   *[none] Looking in: none
}
walk-permit-rules = { $count ->
    [one] One rule to start with
   *[other] { $count } rules to start with
}
walk-permit-first = First review: { $day }
walk-permit-signed = Signed by { $names }
walk-permit-when = When is your first review?
walk-permit-review = Day of the first review
walk-permit-review-hint = A day when you all have fifteen minutes.
walk-permit-time = Time
walk-permit-rest = The other settings and lessons come in the first weeks, a few at a time.
walk-permit-give = Give { $name } the permit
walk-permit-issued = Off you go, { $name }
walk-permit-issued-words = You did this together. You have the wheel, and someone beside you.
walk-permit-child = { $name }, if anything feels odd, tell someone. Telling never costs you the account.
walk-permit-today = Go to Today
walk-permit-not-yet = Not yet: a step comes first
walk-permit-not-yet-why = Something is still open before { $name } gets the permit for { $network }.
walk-permit-what-next = Show me what is next

walk-card-for = For
walk-card-network = On
walk-card-beside = In the passenger seat
walk-card-since = From
walk-card-review = First review
walk-card-when = { $time ->
    [none] { $day }
   *[other] { $day }, { $time }
}

walk-now-missing = Choose what it is now.
