# The reminder program's notifications. Others may see the screen: no names, no networks, nothing a family wrote.

reminder-program = Passenger Seat

reminder-start = Start
reminder-later = Later
reminder-tomorrow = Tomorrow
reminder-weekend = At the weekend

reminder-day-before = A check-in is coming up
reminder-due = A check-in is due
reminder-overdue = A check-in is still waiting
reminder-before-lapse = A check-in has waited for a while
reminder-lapsed = A check-in has waited for more than two weeks
reminder-look-in = A short look together is due
reminder-drive-along = A drive together is due
reminder-envelope-end = A day you agreed on has come
reminder-stage-end = A next step is near
reminder-settings = It is time to look at a few settings
reminder-library = It is time for fresh facts
reminder-backup = It is time for a new backup

# How many are waiting, when it is more than one.
reminder-several =
    { $count ->
        [2] Two things are waiting
        [3] Three things are waiting
        [4] Four things are waiting
        [5] Five things are waiting
        [6] Six things are waiting
        [7] Seven things are waiting
        [8] Eight things are waiting
        [9] Nine things are waiting
       *[other] { $count } things are waiting
    }

reminder-open = Open Passenger Seat when it suits you both.
reminder-open-several = Open Passenger Seat to see them.
reminder-is-tomorrow = It is tomorrow.
reminder-is-today = It is today.

# One that comes late, since the computer was off, asleep or in its quiet hours.
reminder-late-minutes =
    { $count ->
        [one] It was due one minute ago.
       *[other] It was due { $count } minutes ago.
    }
reminder-late-hours =
    { $count ->
        [one] It was due one hour ago.
       *[other] It was due { $count } hours ago.
    }
reminder-late-days =
    { $count ->
        [one] It was due one day ago.
       *[other] It was due { $count } days ago.
    }

# A reminder of something that was due before it: here it is the reminder that is late.
reminder-itself-late-minutes =
    { $count ->
        [one] This reminder comes one minute late.
       *[other] This reminder comes { $count } minutes late.
    }
reminder-itself-late-hours =
    { $count ->
        [one] This reminder comes one hour late.
       *[other] This reminder comes { $count } hours late.
    }
reminder-itself-late-days =
    { $count ->
        [one] This reminder comes one day late.
       *[other] This reminder comes { $count } days late.
    }

reminder-oldest-minutes =
    { $count ->
        [one] The oldest has waited for one minute.
       *[other] The oldest has waited for { $count } minutes.
    }
reminder-oldest-hours =
    { $count ->
        [one] The oldest has waited for one hour.
       *[other] The oldest has waited for { $count } hours.
    }
reminder-oldest-days =
    { $count ->
        [one] The oldest has waited for one day.
       *[other] The oldest has waited for { $count } days.
    }

reminder-test = Reminders work
reminder-test-what = This is what a reminder looks like.
