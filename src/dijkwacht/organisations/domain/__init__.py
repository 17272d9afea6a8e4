# SPDX-License-Identifier: EUPL-1.2
"""Rules about organisations: names in time, clean logos, who may change what."""
