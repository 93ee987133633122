/** Unknown, expired and replaced look the same. */
export const LienMortPage = () => (
  <div class="mt6">
    <h1>Ce lien ne mène plus à rien</h1>
    <p class="lead mt4">
      Il a expiré, un autre l’a remplacé, ou il n’est pas complet. La coordination peut vous en
      envoyer un autre.
    </p>
  </div>
);
