import { myRoles, setMine } from './my-role.ts';

/** A button that makes a post the reader's own, or not. */
class MyRoleButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const role = { id: this.dataset['role'] ?? '', title: this.dataset['title'] ?? '' };
    button?.addEventListener('click', () => {
      const mine = button.getAttribute('aria-pressed') !== 'true';
      if (setMine(role, mine)) this.show(mine);
      else this.say('浏览器不允许存储，记不住');
    });
    this.show(myRoles().some(({ id }) => id === role.id));
  }

  private show(mine: boolean): void {
    this.querySelector('button')?.setAttribute('aria-pressed', String(mine));
    this.say(mine ? '我的岗位，首页可直达' : '设为我的岗位');
  }

  private say(text: string): void {
    const label = this.querySelector('button span');
    if (label) label.textContent = text;
  }
}

customElements.define('kb-my-role', MyRoleButton);
