"""What people change by hand and may take back: settings, moves of debts, rulings. Each change is an entry of its own, and so is its undoing."""
