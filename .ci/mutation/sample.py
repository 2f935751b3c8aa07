"""Leave a sample of the planted faults of a cosmic-ray session to be tried; skip the others.

    python .ci/mutation/sample.py SESSION.sqlite [HOW_MANY] [SEED]

Of all faults of one sort at one place in the code (`+` made `-`, `*`, `<<` ...) one is left: the others are
found, or not, by the same test. Of those, as many as asked for are drawn; the same seed draws the same.
"""

import sys
from random import Random

from cosmic_ray.work_db import use_db
from cosmic_ray.work_item import WorkerOutcome, WorkResult


def main(session: str, how_many: str = "60", seed: str = "23") -> None:
    """Skip all but the sample, and say how many there were."""
    random = Random(int(seed))  # noqa: S311  # a sample that can be drawn again
    with use_db(session) as db:
        pending = {item.job_id: item.mutations[0] for item in db.pending_work_items}
        by_place = {}
        for job, fault in sorted(pending.items(), key=lambda pair: _in_order(pair[1])):
            by_place.setdefault(_in_order(fault)[:4], []).append(job)
        one_each = [random.choice(jobs) for jobs in by_place.values()]
        sample = set(random.sample(one_each, min(int(how_many), len(one_each))))
        skipped = WorkResult(worker_outcome=WorkerOutcome.SKIPPED, output="not in the sample")
        db.set_multiple_results([job for job in pending if job not in sample], skipped)
    left = f"{len(pending)} faults at {len(one_each)} places; {len(sample)} are left to try."
    print(left)  # noqa: T201


def _in_order(fault: object) -> tuple:
    sort = fault.operator_name.rpartition("/")[2].split("_")[0]
    where = (str(fault.module_path), *fault.start_pos, sort)
    return (*where, fault.operator_name, fault.occurrence)


if __name__ == "__main__":
    main(*sys.argv[1:])
