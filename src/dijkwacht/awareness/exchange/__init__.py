# SPDX-License-Identifier: EUPL-1.2
"""Case cards and talk guides on paper."""
