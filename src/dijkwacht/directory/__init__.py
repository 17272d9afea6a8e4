# SPDX-License-Identifier: EUPL-1.2
"""The front door "Waar kan ik terecht?": whom to call, without signing in and without leaving a trace."""
