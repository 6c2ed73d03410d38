"""How many connections a process may hold at once."""

try:
    import resource
except ImportError:  # not a Unix: there is no such limit
    resource = None  # type: ignore[assignment]


def raise_descriptor_limit() -> int | None:
    """Asks for as many open files as the system grants: 1,000 phones are 2,000 connections, and 1,024 a usual limit.

    :returns: how many there may be; ``None`` where nothing limits them
    """
    if resource is None:
        return None
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != hard:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return None if hard == resource.RLIM_INFINITY else hard
