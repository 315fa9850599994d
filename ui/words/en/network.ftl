# What we know of one network.

network-loading = The network
network-kicker = { $kind } · for { $name }
network-subtitle = Who runs it: { $operator }
network-about = What it is
network-about-adult = For grown-ups
network-about-child = For { $name }
network-runs-on = You find it here: { $platforms }.

network-ask = Ask: may we?
network-open = Open { $name }’s { $network }

network-platform-ios = iPhone or iPad
network-platform-android = Android
network-platform-web = Web browser
network-platform-console = Games console

## Each fact with its age.

network-as-of = This is as of { $day }. Look here for what is true now:
network-check = check this
network-check-about = We are not sure of this. Look for yourselves.
network-old = Some of this was read a while ago
    .about = Networks change often. We say below from when each part is, and where to look for what is true now.

## Young accounts.

network-young = What it does by itself for young accounts
network-young-about = This rests on the birth date in the account, so it has to be the true one.
network-young-ages = { $one ->
    [yes] At { $from }
   *[no] From { $from } to { $to }
}
network-young-fits = { $name }’s age
network-young-others = What it does at other ages
network-young-none = We know of nothing that it does by itself for young accounts. What protects { $name } here are the settings you choose together.
network-young-not-now = Nothing that we know of is made for { $name }’s age.

## Its own tool for guardians.

network-tool = Its own tool for guardians
network-tool-named = It is called { $tool }.
network-tool-accepts = { $name } has to say yes to it too.
network-tool-accepts-not = A guardian can set it up alone. Do it together all the same, so that { $name } knows.
network-tool-accepts-unknown = We do not know whether { $name } has to say yes too. Ask { $name } in any case.
network-tool-path = Find it:
network-tool-no-path = We have no sure path. Look for “{ $tool }” in the settings.
network-tool-none = We know of none.

## Signing in and looking in.

network-sign-in = Signing in
network-sign-in-ways = One signs in with { $ways }.
network-sign-in-unknown = We do not know how one signs in.
network-way-password = a password
network-way-phone_code = a code sent to the phone
network-way-email_code = a code sent by e-mail
network-way-other_account = another account, such as one of Google or Apple
network-way-passkey = a passkey
network-sharing-forbidden = Its terms forbid giving the password to somebody else. If a guardian holds it, the network could close the account.
network-sharing-discouraged = Its terms advise against giving the password to somebody else.
network-sharing-not_mentioned = Its terms, as far as we read them, say nothing about giving the password to somebody else.
network-sharing-unknown = We do not know what its terms say about giving the password to somebody else.
network-not-possible = Not possible here
network-all-possible = All the ways of looking in work here.
network-method-open_on_request = Open on request
network-method-envelope = We hold the password
network-method-follow = We follow the account
network-method-none = No looking in

## To know before it is needed.

network-actions = Good to know before you need it
network-action-block = Block somebody
    .look = Block
network-action-report = Report something
    .look = Report
network-action-download_data = Take your things along
    .look = Download
network-action-delete_account = Delete the account
    .look = Delete
network-action-two_step = Sign in with a second step
    .look = Two-step
network-place = { $platforms }:
network-place-look-for = { $platforms }: we have no sure path. Look for “{ $words }”.

## Changes and settings.

network-changes = What changed lately
network-changes-none = We know of no change that matters.
network-change-coming = Still to come
network-settings = The settings
network-settings-count = { $count ->
    [one] We know one setting.
   *[other] We know { $count } settings.
} { $must ->
    [0] You go through them together once the account is made.
    [one] The permit needs one of them. You go through them together once the account is made.
   *[other] The permit needs { $must } of them. You go through them together once the account is made.
}
