"""dask.distributed as the executor: for a country's documents, or for machines that share no disk. Needs the extra `dask`."""

import atexit
import logging
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager, suppress
from functools import lru_cache, partial
from typing import Any

from tuliem_report.batch.task import warm_up
from tuliem_report.batch.workers import WorkerLimits, Workers
from tuliem_report.errors import MissingExtra, OptionError, TuliemError

LOCAL = "local"
_PATIENCE = 10
"""Seconds to wait for a scheduler to answer."""


@contextmanager
def cluster_executor(address: str, processes: int) -> Iterator[tuple[Executor, int, Callable[[], None]]]:
    """Connect to a scheduler, or for "local" start one here with so many worker processes.

    Give the executor, how many calls run at one time, and what to call now and then: it raises TuliemError when the scheduler
    is gone, of which the futures say nothing. Raises MissingExtra, or OptionError where no scheduler answers.
    """
    if address != LOCAL and "://" not in address:
        raise OptionError(f"--scheduler {address} is not possible", hint=f"choose one of: {LOCAL}, tcp://HOST:PORT")
    try:
        from distributed import Client
    except ImportError as error:
        raise MissingExtra("--scheduler needs dask.distributed", hint="install it: pip install 'tuliem-report[dask]'") from error
    # It tells of lost workers, which are replaced, and of a lost scheduler, with its own traceback.
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    if address == LOCAL:
        with _started_cluster(processes) as cluster, Client(cluster, set_as_default=False) as client:
            yield client.get_executor(pure=False), processes, partial(_check, client, address)
        return
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise OptionError(f"--scheduler {address} cannot be reached", hint="start one with: dask scheduler") from error
    with client:
        width = max(1, sum(client.ncores().values()))
        yield client.get_executor(pure=False), width, partial(_check, client, address)


@contextmanager
def _started_cluster(processes: int) -> Iterator[Any]:
    """Start a cluster on this machine; when the user stops the run, its workers are not asked to finish first."""
    from distributed import LocalCluster

    # One thread each: a parse holds the interpreter's lock. No port is opened to other machines.
    options = {"threads_per_worker": 1, "dashboard_address": "127.0.0.1:0", "silence_logs": logging.CRITICAL}
    try:
        started = LocalCluster(n_workers=processes, **options)
    except BaseException:
        _abandon_start()
        raise
    with started as cluster:
        try:
            yield cluster
        except BaseException:
            for nanny in cluster.workers.values():
                nanny.auto_restart = False
                with suppress(OSError, TypeError):  # it may have ended, and then has no number
                    os.kill(nanny.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
            raise


def _abandon_start() -> None:
    """Leave no process of a cluster whose start was broken off; it can neither be had nor closed, and would say so at length."""
    from distributed.deploy.spec import close_clusters

    atexit.unregister(close_clusters)
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    for child in multiprocessing.active_children():
        child.kill()


def _check(client: Any, address: str) -> None:
    if client.status != "running":
        raise TuliemError("the scheduler was lost", where=address, hint="run the command again: what is done stays done")


def run_apart(limits: WorkerLimits, function: Callable[..., Any], *arguments: Any) -> Any:
    """Run a call in a process of its own beside the cluster's worker: what it does there, the worker survives."""
    return _workers(limits).submit(function, *arguments).result()


@lru_cache(maxsize=1)
def _workers(limits: WorkerLimits) -> Workers:
    return Workers(os.cpu_count() or 1, limits, warm_up)
