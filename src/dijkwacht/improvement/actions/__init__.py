# SPDX-License-Identifier: EUPL-1.2
"""What people do with the plan. Each deed that changes what is planned asks the worker for a new timetable."""
