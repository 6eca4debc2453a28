import { todayIn } from '../domain/dates.ts';

/**
 * Shows what holds on the reader's day. The page was rendered on an earlier day; each `<template data-from>` inside holds
 * what replaces it from that day on, made at build time by the same code.
 */
class Dated extends HTMLElement {
  connectedCallback(): void {
    const today = todayIn('Asia/Shanghai', new Date());
    const due = [...this.querySelectorAll<HTMLTemplateElement>(':scope > template[data-from]')].filter((template) => (template.dataset['from'] ?? '') <= today);
    const latest = due.at(-1);
    if (latest) this.replaceChildren(latest.content.cloneNode(true));
  }
}

customElements.define('kb-dated', Dated);
