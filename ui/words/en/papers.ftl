# Choosing a paper, looking at it, saving and printing; the child’s page on screen; taking everything out.

papers-title = On paper
papers-subtitle = For the fridge, the wallet or a drawer. Choose one and look at it first.
papers-which = Which paper?
papers-of = Whose papers?
papers-size = Size of the sheet
papers-size-a4 = A4
papers-size-letter = US Letter
papers-kind-fridge_sheet = Fridge sheet
papers-kind-agreement = The whole agreement
papers-kind-permit_card = Permit card
papers-kind-licence = Licence
papers-kind-minutes = What a review decided
papers-kind-log_book = Log book of the settings
papers-kind-child_page = { $name }’s page
papers-kind-crisis_card = “Something is wrong” card
papers-with-network = { $paper }: { $network }
papers-with-day = { $paper }: { $day }
papers-older = Here are the newest reviews. The older ones are in the record, each with its minutes.
papers-open-record = Look in the record
papers-none = There is nothing to put on paper yet.
papers-again = Try again

papers-preview = How it will look
papers-making = The pages are being made…
papers-page = Page { $number } of { $total }. The same words stand below, as text.
papers-text = The same as text
papers-missing = These letters could not be drawn, so a box stands in their place: { $letters }
papers-missing-title = Some letters are missing
papers-left-out = { $count ->
    [one] One line did not fit on the page. It stands in the whole agreement.
   *[other] { $count } lines did not fit on the page. They stand in the whole agreement.
}
papers-outside-title = Paper is outside the lock
papers-outside = Whoever finds a page or a file can read it. A shared printer may keep a copy for a while.
papers-outside-crisis = Nothing of your family is on this card.
papers-save = Save as a file
papers-print = Print it
papers-saved = The file is saved where you chose.
papers-not-saved = No file was saved.
papers-printed = It is on its way to the printer.

## Ways here.

papers-open = Put it on paper
papers-open-fridge = Fridge sheet and more
papers-open-minutes = The minutes on paper
papers-open-all = Papers of { $name }
papers-crisis = This card on paper

## The recovery key.

papers-recovery-print = Print a sheet
papers-recovery-save = Save a sheet (PDF)

## The child’s page on screen.

papers-child-nav = { $name }’s page
papers-child-loading = Your page

## Taking everything out.

papers-card = Paper and files
papers-card-about = Papers for the fridge or the wallet, and everything you wrote here as a file for another program.
papers-export-family = Everything as a file
papers-export-child = Everything about { $name }
papers-export-family-title = Everything of our family, as one file
papers-export-family-about = The file has what you wrote here, in a form that other programs can read (JSON). No password is in it, no PIN, no answer that is still covered, and no note of a self-check.
papers-export-child-title = Everything about me
papers-export-child-about = { $name }, this file has what is written here about you, in a form that other programs can read (JSON). Nothing about other children is in it. Your notes of self-checks are.
papers-export-outside = The file is outside the lock. Whoever has it can read all of it.
papers-export-family-wanted = We have read this and want the file
papers-export-child-wanted = I am { $name }. I have read this and want the file.
papers-export-pin = My PIN
papers-export-pin-hint = Only { $name } types it.
papers-export-go = Save the file
