import { myRoles } from './my-role.ts';

/** On the home page: the way to the reader's own posts; nothing while there are none. */
class MyRoles extends HTMLElement {
  connectedCallback(): void {
    const roles = myRoles();
    this.hidden = roles.length === 0;
    const list = this.querySelector('ul');
    list?.replaceChildren(...roles.map(({ id, title }) => {
      const link = document.createElement('a');
      link.className = 'tile';
      link.href = `${this.dataset['base'] ?? '/'}roles/${id}/`;
      link.append(Object.assign(document.createElement('b'), { textContent: title }));
      const item = document.createElement('li');
      item.append(link);
      return item;
    }));
  }
}

customElements.define('kb-my-roles', MyRoles);
