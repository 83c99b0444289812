declare namespace App {
  interface Locals {
    /** Texts of scripts that templates put into the page themselves: its policy names them. */
    ownScripts: Set<string>;
  }
}
