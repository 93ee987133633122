/** What another module holds, as it is printed: a table, or titles and paragraphs. */
export type TexteTenu =
  | {
      readonly genre: 'feuille';
      readonly titre: string;
      readonly sousTitre: string;
      readonly faits: readonly { readonly terme: string; readonly valeur: string }[];
      readonly colonnes: readonly { readonly titre: string; readonly part: number }[];
      readonly lignes: readonly (readonly string[])[];
      readonly notes: readonly string[];
    }
  | {
      readonly genre: 'texte';
      readonly titre: string;
      readonly sousTitre: string;
      readonly sections: readonly {
        readonly titre: string;
        readonly paragraphes: readonly string[];
      }[];
    };
