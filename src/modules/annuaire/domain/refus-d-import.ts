/** Why an import did not start. Nothing was written. */
export type RefusDImport =
  | { readonly motif: 'fichier-inconnu'; readonly fichier: string }
  | { readonly motif: 'fichier-vide'; readonly fichier: string }
  | {
      readonly motif: 'colonnes-manquantes';
      readonly fichier: string;
      readonly colonnes: readonly string[];
    }
  | { readonly motif: 'fichier-en-double'; readonly contenu: string }
  | { readonly motif: 'archive-illisible' }
  | { readonly motif: 'fichiers-melanges' }
  | { readonly motif: 'reserve-a-l-administration' }
  | { readonly motif: 'import-en-cours' }
  | { readonly motif: 'perimetre-vide' }
  | { readonly motif: 'droit-manquant' };
