"""What each command and each page costs as the record grows."""
