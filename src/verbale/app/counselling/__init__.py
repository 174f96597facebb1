"""Questions of counsel beside its packages: the interview, forecasts, stability, priorities, scenario files. Each a view's `Told`."""
