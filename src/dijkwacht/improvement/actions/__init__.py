# SPDX-License-Identifier: EUPL-1.2
"""What people do with the plan: each function loads, asks the domain, stores and logs, in one transaction."""
