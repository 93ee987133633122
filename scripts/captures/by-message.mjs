/** The link of the last message of that subject, as whoever received it opens it. */
export function parLeMessage(name, subject, link) {
  const prepare = async (tab) => {
    const message = await tab.getByRole('row').filter({ hasText: subject }).first().innerText();
    await tab.goto(link.exec(message)?.[0] ?? '/');
  };
  return { name, path: '/app/demo-combrailles/soins/messages', account: 'coordination', prepare };
}
