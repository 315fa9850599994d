# The calendar file. Others may see a calendar: no names, no networks, nothing a family wrote.

calendar-review = A check-in
calendar-look-in = A short look together
calendar-drive-along = A drive together
calendar-envelope-end = Something comes to its end
calendar-stage-end = A next step is near
calendar-settings = A look at a few settings
calendar-open = Open Passenger Seat when it suits you both.
