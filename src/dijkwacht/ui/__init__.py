# SPDX-License-Identifier: EUPL-1.2
"""The look: page frames, components and charts. It knows no other room; it draws what it is given."""
