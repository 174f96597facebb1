"""The network, for who asks for it: nothing here is loaded unless a person follows sources or turns the second reader on.

Loopback, private and other special addresses are refused unless whoever runs the command allows them; what is checked is the address that
was connected to, after names were looked up and after every redirect.
"""
