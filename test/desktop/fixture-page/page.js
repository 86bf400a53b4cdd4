// Keeps what the bridge delivers, for the scenarios to look at.
window.heard = { events: [], menu: [], files: [] };
window.strata.onEvent((event) => window.heard.events.push(event));
window.strata.desktop.onMenu((actionId) => window.heard.menu.push(actionId));
window.strata.desktop.onOpenFile((path) => window.heard.files.push(path));

// What a test wants in the menu of this window.
window.tell = (...items) => window.strata.desktop.setMenu([{ name: 'View', groups: [items] }]);
