declare namespace App {
  interface Locals {
    /** The document whose text is being rendered. */
    document: { collection: string; id: string };
  }
}
