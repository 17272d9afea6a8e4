# SPDX-License-Identifier: EUPL-1.2
"""The only place that knows every room: settings, addresses and the command line."""
