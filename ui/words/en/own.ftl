## Networks and settings that a family writes down itself.

own-title = Your own networks and settings
own-subtitle = What is missing in our list, in your own words.
own-about = Something you add here goes the whole way with you, like any other. We have not checked it, so it always says “as you wrote it”.
own-networks = Networks
own-networks-none = You have not added a network yet.
own-settings = Settings
own-settings-none = You have not added a setting yet.
own-settings-how = You can add a setting to a network of your own here, and to one of ours on that network’s page.
own-setting-of = { $network }
own-add-network = Add a network
own-add-setting = Add a setting
own-add-setting-of = Add a setting to { $network }
own-change = Change
own-change-of = Change { $name }
own-take-out = Take out
own-take-out-of = Take out { $name }
own-in-use = In use, so it stays. You can change it.
own-taken-out = { $name } is taken out. You can take that back.
own-sure-title = Take out { $name }?
own-sure-network = Its settings go with it. You can take this back at the foot of the page.
own-sure-setting = You can take this back at the foot of the page.
own-sure-stay = Keep it

## Both forms.

own-keep = Keep this
own-leave = Leave it for now
own-more = More, if you know it
own-kept = { $name } is kept.

## A network.

own-network-new = Add your own network
own-network-change = Change “{ $name }”
own-network-subtitle = A name, a kind and a device are enough to begin.
own-network-name = What is it called?
own-network-kind = What kind of place is it?
own-network-kind-hint = Some laws are about certain kinds. Choose what is closest.
own-network-platforms = Where is it used?
own-network-about = What is it?
own-network-about-hint = A sentence or two. Both of you will read it.
own-network-url = Its web address
own-network-url-hint = It begins with https://
own-network-terms-age = From what age do its terms allow an account?
own-network-terms-age-hint = Only if you read it there. We show it as you wrote it, and it never decides alone.
own-network-read-at = Where did you read that?
own-network-read-at-hint = A web address, or where it stands: “In the app, under About”.
own-network-methods = How can a grown-up look in there?
own-network-methods-hint = Opening it together always works.
own-network-freedoms = Which freedoms are there?
own-network-freedoms-hint = For each one you choose, the agreement asks how far it goes.
own-network-core = matters most

## A setting.

own-setting-new = Add a setting to { $network }
own-setting-change = Change “{ $name }”
own-setting-subtitle = Something on { $network } that you want to look at together.
own-setting-name = What is it called?
own-setting-name-hint = As a question, if you can: “Who can see my list of friends?”
own-setting-why = Why does it matter?
own-setting-why-hint = In words the child would use too.
own-setting-choices = What can be chosen there?
own-setting-choices-hint = Two to six, the most careful one first.
own-setting-choice = Choice { $number }
own-setting-choice-add = Add a choice
own-setting-choice-remove = Take out
own-setting-freedom = Does a freedom decide it?
own-setting-freedom-hint = Then the choice follows when the freedom moves.
own-setting-freedom-none = No, one choice is always right
own-setting-suggested = Which choice is right?
own-setting-by-step = Which choice fits each step?
own-setting-choose = Please choose
own-setting-must-do = It has to be done before the permit
own-setting-places = Where is it?
own-setting-places-hint = Write the menus in order, with > between them: Settings > Privacy. Leave it empty and you will look for it by its name.
own-setting-place = On { $platform ->
    [ios] iPhone or iPad
    [android] Android
    [web] the web
   *[console] the console
}

## The file.

own-file = As a file
own-file-about = Keep what you wrote as a file, for another computer or another family. No names of yours are in it, unless you wrote them there.
own-file-save = Keep all as a file
own-file-save-one = Keep as a file
own-file-saved = The file is kept.
own-file-read = Bring in a file
own-file-title = What is in this file
own-file-empty = There is nothing in this file.
own-file-not-checked = Somebody wrote this for themselves. We have not checked it. Read it before you lean on it.
own-file-line = { $name }
own-file-line-of = { $name } ({ $network })
own-file-new = new
own-file-same = you have it
own-file-other = you have another wording
own-file-clash = What about those you have in other words?
own-file-leave = Leave ours as they are
own-file-replace = Take the words of the file
own-file-replace-about = What you recorded on a walk stays. Those settings come up at the next review.
own-file-take = Bring it in
own-file-none = All of this is here already.
own-file-stay = Not now
own-file-taken = It is brought in. You can take that back.

## Elsewhere.

own-card = Your own networks and settings
own-card-about = Is something missing in our list? Add a network or a setting of your own, or bring one in from a file.
own-card-open = Open them
own-choose = Not in the list?
own-choose-about = You can add a network of your own. It goes the same way as the others.
own-choose-add = Add your own
own-badge = your own
own-page-subtitle = You added this one
own-page-not-checked = We have not looked at this network. What stands here is as you wrote it.
own-page-change = Change what you wrote
own-page-address = Its address
own-page-count = { $count ->
    [one] One of them is your own.
   *[other] { $count } of them are your own.
}
own-said = As you wrote it
own-said-on = As you wrote it on { $day }.
own-said-where = You read it here: { $where }
own-said-nothing = We do not know its rules. Look in its terms together.
own-said-setting = A setting of your own, as you wrote it.
own-policy-find = Look for the word “Privacy” on its website or in the app.
own-told-then = Then, as you wrote it
own-told-now = Now, as you wrote it
