# SPDX-License-Identifier: EUPL-1.2
"""The subcommands of `dijkwacht`; each module adds its own parser and runs its own deed."""
