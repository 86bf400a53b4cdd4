/** Menus as data that can be clicked. */
type Template = {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  accelerator?: string;
  enabled?: boolean;
  checked?: boolean;
  click?: (item: MenuItem, window: unknown, event: object) => void;
  submenu?: Template[];
};

export class MenuItem {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  enabled: boolean;
  checked: boolean;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  #click: Template['click'];

  constructor(template: Template) {
    this.id = template.id ?? '';
    this.label = template.label ?? template.role ?? '';
    this.type = template.type ?? (template.submenu === undefined ? 'normal' : 'submenu');
    this.enabled = template.enabled ?? true;
    this.checked = template.checked ?? false;
    this.role = template.role;
    this.accelerator = template.accelerator;
    this.submenu = template.submenu === undefined ? undefined : Menu.buildFromTemplate(template.submenu);
    this.#click = template.click;
  }

  click(): void {
    if (this.#click === undefined) throw new Error(`The stand-in's menu can't carry out “${this.label}”`);
    if (this.type === 'checkbox') this.checked = !this.checked;
    this.#click(this, null, {});
  }
}

let applicationMenu: Menu | null = null;

export class Menu {
  readonly items: MenuItem[];
  constructor(items: MenuItem[]) {
    this.items = items;
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
  static buildFromTemplate = (template: Template[]): Menu =>
    new Menu(template.map((item) => new MenuItem(item)));
  static setApplicationMenu = (menu: Menu | null): void => {
    applicationMenu = menu;
  };
  static getApplicationMenu = (): Menu | null => applicationMenu;
}
