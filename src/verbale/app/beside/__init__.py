"""What is kept beside a record and can be lost at no cost but time."""
