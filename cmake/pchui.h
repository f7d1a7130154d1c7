// SPDX-License-Identifier: GPL-3.0-or-later
// The same for parts with pixels.
#pragma once
#include "pch.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QWidget>
