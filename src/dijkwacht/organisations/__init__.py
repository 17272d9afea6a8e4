# SPDX-License-Identifier: EUPL-1.2
"""Municipalities and other bodies: what they are called and count in time, their departments, how they look."""
