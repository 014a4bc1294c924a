interface Props {
  names: readonly string[];
}

/** The names over the columns of a table. */
export function TableHead({ names }: Props) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th scope="col" key={name}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
