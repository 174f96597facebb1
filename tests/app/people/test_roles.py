"""Each role may do what those before it may."""

from verbale.app.people.roles import Role


def test_roles_stand_in_order() -> None:
    """Every pair of them."""
    order = [Role.READER, Role.DRAFTER, Role.REVIEWER, Role.KEEPER]
    assert list(Role) == order
    for place, role in enumerate(order):
        assert [role.may(other) for other in order] == [number <= place for number in range(4)]
