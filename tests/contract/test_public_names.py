"""The front door: what `import cabinet_drafter` offers, and nothing by accident."""

import cabinet_drafter


def test_public_names_are_sorted_and_exist():
    assert list(cabinet_drafter.__all__) == sorted(cabinet_drafter.__all__)
    for name in cabinet_drafter.__all__:
        assert getattr(cabinet_drafter, name).__doc__


def test_public_names_are_these(data_regression):
    data_regression.check(list(cabinet_drafter.__all__))
