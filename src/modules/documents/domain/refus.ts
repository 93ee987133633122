export type RefusDeDocument = {
  readonly motif:
    | 'document-inconnu'
    | 'version-inconnue'
    | 'version-deja-deposee'
    | 'groupe-inconnu'
    | 'groupe-a-dire'
    | 'groupe-d-un-autre'
    | 'convention-inconnue'
    | 'texte-a-part';
};

export type RefusDeJoindre = {
  readonly motif:
    | 'reunion-inconnue'
    | 'reunion-d-un-autre'
    | 'document-inconnu'
    | 'document-archive'
    | 'version-inconnue';
};

export type RefusDeConvention = {
  readonly motif:
    | 'convention-inconnue'
    | 'convention-changee'
    | 'convention-finie'
    | 'fin-avant-debut'
    | 'parties-absentes'
    | 'preavis-sans-terme'
    | 'action-inconnue'
    | 'action-deja-faite';
};

export type RefusDeTexte = {
  readonly motif:
    | 'redaction-changee'
    | 'texte-inchange'
    | 'texte-incomplet'
    | 'version-inconnue'
    | 'decision-inconnue'
    | 'deja-adoptee';
};
