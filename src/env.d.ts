declare namespace App {
  interface Locals {
    /** Texts of scripts that the templates are made of: a page's policy names those that it has. */
    ownScripts: Set<string>;
  }
}
