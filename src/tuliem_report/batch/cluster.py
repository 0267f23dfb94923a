"""dask.distributed as the executor: for a country's documents, or for machines that share no disk. Needs the extra `dask`."""

import logging
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from tuliem_report.batch.task import warm_up
from tuliem_report.batch.workers import WorkerLimits, Workers
from tuliem_report.errors import MissingExtra, OptionError

LOCAL = "local"
_PATIENCE = 10
"""Seconds to wait for a scheduler to answer."""


@contextmanager
def cluster_executor(address: str, processes: int) -> Iterator[tuple[Executor, int]]:
    """Connect to a scheduler, or for "local" start one here with so many worker processes; give the executor and its width.

    Raises MissingExtra, or OptionError where no scheduler answers.
    """
    if address != LOCAL and "://" not in address:
        raise OptionError(f"--scheduler {address} is not possible", hint=f"choose one of: {LOCAL}, tcp://HOST:PORT")
    try:
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise MissingExtra("--scheduler needs dask.distributed", hint="install it: pip install 'tuliem-report[dask]'") from error
    # Its warnings tell of lost workers, which are replaced.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    if address == LOCAL:
        # One thread each: a parse holds the interpreter's lock. No dashboard: no port is opened to others.
        options = {"threads_per_worker": 1, "dashboard_address": None, "silence_logs": logging.CRITICAL}
        with LocalCluster(n_workers=processes, **options) as cluster, Client(cluster) as client:
            yield client.get_executor(pure=False), processes
        return
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise OptionError(f"--scheduler {address} cannot be reached", hint="start one with: dask scheduler") from error
    with client:
        yield client.get_executor(pure=False), max(1, sum(client.ncores().values()))


def run_apart(limits: WorkerLimits, function: Callable[..., Any], *arguments: Any) -> Any:
    """Run a call in a process of its own beside the cluster's worker: what it does there, the worker survives."""
    return _workers(limits).submit(function, *arguments).result()


@lru_cache(maxsize=1)
def _workers(limits: WorkerLimits) -> Workers:
    return Workers(os.cpu_count() or 1, limits, warm_up)
