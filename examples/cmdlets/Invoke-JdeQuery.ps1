# Work orders that are due and not closed: dates are dates, amounts are decimals.
Invoke-JdeQuery F4801 -Filter { DRQJ -lt '2026-12-01' -and SRST -ne '99' } -First 5

# Some columns, ordered.
Invoke-JdeQuery F0101 -Property AN8, ALPH, AT1 -Filter { ALPH -like '*pump*' } -OrderBy ALPH

# How many there are, and what is asked.
Invoke-JdeQuery F0911 -Count
Invoke-JdeQuery F0911 -Filter { DGJ -ge '2026-01-01' } -AsText

# Sums by company and ledger.
Invoke-JdeQuery F0911 -GroupBy CO, LT -Sum AA -Count

# Names beside the numbers, from another file.
Invoke-JdeQuery F0411 -Join F0101 -On AN8 -First 3

# SQL of your own.
Invoke-JdeQuery -Sql 'SELECT * FROM F0005 WHERE DRSY = ? AND DRRT = ?' -Parameters '00', 'SS'
