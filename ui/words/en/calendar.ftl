# The calendar file. Others may see a calendar: no names, no networks, nothing a family wrote.

calendar-review = A check-in
calendar-look-in = A short look together
calendar-drive-along = A drive together
calendar-envelope-end = Something comes to its end
calendar-stage-end = A next step is near
calendar-settings = A look at a few settings
calendar-open = Open Passenger Seat when it suits you both.

# Saving it.

calendar-title = Put the dates into your calendar
calendar-about = This makes a file for the calendar on your phone. In it are the next check-in and the other days that are ahead, of the kinds you chose for reminders. It names nobody: a date says no more than “A check-in”.
calendar-about-account = This makes a file for the calendar on your phone. In it are the days that are ahead for this account, of the kinds you chose for reminders. It names nobody: a date says no more than “A check-in”.
calendar-outside = The file is outside of the lock. Whoever gets it can read the days and times.
calendar-again = When a date changes, save the file again and open it once more in the same calendar. It should then move what has moved and mark what is off. Look once whether it did.
calendar-rings = Will it ring?
calendar-rings-about = Not every calendar takes the alarms of a file. Google Calendar leaves them out. Outlook takes one for each date. Apple’s Calendar may offer to remove alerts: keep them. Open one date in your calendar and look. If it has no alarm, set one there.
calendar-save = Save the calendar file…
calendar-saved = The file is saved. Now open it in your calendar.
