"""Where a group's records are kept. Other code uses `data.storage.records.GroupRecords` and no more."""
