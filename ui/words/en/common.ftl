# Words used by the parts every screen is made of.

product-name = Passenger Seat

skip-to-content = Skip to the page
menu = Menu
menu-close = Close menu
navigation = Main
something-is-wrong = Something is wrong

back = Back
pause = Pause
close = Close
cancel = Cancel
busy = One moment…
list-more = Show { $count } more
draft-kept = You are back where you stopped. What you put in is still here. It is not saved yet.
optional = optional

password-show = Show
password-hide = Hide

moment-that-is = That is { $day }.
moment-typed = Type it as year, month, day: { $example }.

progress = { $now } of { $total }
progress-label = How far we are

## What takes longer than a breath.

working-unlock = Opening your family
working-backup = Making the backup
working-restore = Going through the backup
working-export = Putting everything together
working-erase = Erasing, and making a new backup
working-far = { $percent }%

## Stages: the name, its letter on the plate.

stage-not_yet = Not yet
    .letter = –
stage-instruction = Instruction
    .letter = i
stage-permit = Learner’s permit
    .letter = L
stage-probation = Probation
    .letter = P
stage-licence = Licence
    .letter = ✓

road-label = The road
road-behind = behind us
road-here = { $label }: you are here
road-ahead = still to come

notice-info = Good to know
notice-good = Done
notice-attention = Please look
notice-trouble = A problem

errors-title = { $count ->
    [one] One thing needs another look
   *[other] { $count } things need another look
}
error-prefix = Please check:

scale-step = step { $now } of { $total }
scale-cap = this stage goes as far as step { $now }

## Where a fact is from.

source-line = { $dated ->
    [yes] Source: { $title }, page of { $date }, { $read }, checked { $checked }. { $confidence }.
   *[no] Source: { $title }, { $read }, checked { $checked }. { $confidence }.
}
source-line-family = You read it here: { $title }.
source-live = read live
source-copy = read as a copy
source-official = Official
source-reputable = A source we trust
source-weak = Only one weak source
source-unverified = Nobody has confirmed it
source-family = As you wrote it
source-open = What we know about it
source-page = The page
source-date = Its own date
source-date-none = It has none
source-how = Read
source-how-live = The page itself, on { $day }
source-how-copy = A stored copy of the page, on { $day }
source-sure = How sure we are
source-means-official = Official: they say it themselves
source-means-reputable = A source we trust says it, such as a known newspaper, a law firm or a charity
source-means-weak = Only one weak source says it. Look for yourselves too.
source-means-unverified = Nobody has confirmed it. Look for yourselves first.
source-means-family = You wrote it down yourselves. We have not checked it.
source-address = The address
source-mistake = Is something wrong here? Every fact is in an open file that anyone may put right, without being a programmer. The page “Mending a fact” (CONTRIBUTING.md) comes with the app’s source code and says how.

## Opening a page in the web browser.

link-open = Open in the browser
link-title = Open this page?
link-warning = This opens your web browser. The page will show in its history.
link-address = The address:
link-go = Open it
link-stay = Stay here

## Signing.

signature-typed = Type my name
signature-drawn = Draw it
signature-how = How to sign
signature-name = My name
signature-area = Draw your name here with a mouse, a pen or a finger.
signature-empty = Nothing is drawn yet.
signature-done = There is a drawing.
signature-full = The drawing is full. You can keep it or clear it.
signature-clear = Clear and start again
signature-cleared = The drawing is cleared.

## Something that shows only for a while.

countdown = { $seconds ->
    [one] Shows for { $seconds } more second
   *[other] Shows for { $seconds } more seconds
}
countdown-over = The time is over.
countdown-more = Show it longer
